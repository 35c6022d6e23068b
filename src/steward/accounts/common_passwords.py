"""The passwords of ten characters and more that lists of leaked ones begin with.

Shorter ones are refused for their length anyway. Chinese lists have a top of their own.
"""

_WORDS = """
1234567890 0123456789 12345678910 123456789a 123456789q 1234567891 0987654321 9876543210
1234567890- 12345678900 123456789123 1234554321 1122334455 1212121212 1231231234 123123123123
1q2w3e4r5t 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwertyuiop123 qwerty12345
qwerty123456 qwerty1234 1234qwerasdf 1234qwerty 123456qwerty asdfghjkl123 asdfghjkl; zxcvbnm123
qazwsxedcrfv qazwsxedc123 zaq12wsxcde3 abcdefghij abcdefghijk abcdefg123 abcd123456 abc1234567
abc123456789 a123456789 aa123456789 a1234567890 asd123456789 qq123456789 woaini1314
woaini1314520 5201314520 1314520520 7758521520 password12 password123 password1234 password12345
password123! password1! passw0rd123 p@ssw0rd123 p@ssword123 p@ssw0rd1234 passwordpassword
mypassword mypassword1 mypassword123 admin12345 admin123456 admin1234567 adminadmin administrator
administrator1 administrator123 rootroot123 root123456 test123456 testtest123 welcome123 welcome1234
welcome12345 changeme123 changemenow letmein123 letmein1234 iloveyou12 iloveyou123 iloveyou1234
iloveyou123456 sunshine123 princess123 football123 baseball123 superman123 batman12345 dragon12345
monkey12345 trustno1234 starwars123 whatever123 michael123 jennifer123 liverpool1 liverpool123
manchester unitedstates christopher alexander1 charlotte1 basketball basketball1 volleyball
cheerleader motorcycle strawberry blueberry1 watermelon butterfly1 chocolate1
chocolate123 secret12345 summer2024! summer2025! winter2024! winter2025! spring2025! autumn2025!
steward123 steward1234 steward12345 correcthorsebatterystaple thisisapassword
"""

COMMON_PASSWORDS = frozenset(_WORDS.split())

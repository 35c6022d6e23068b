"""The key by which push services know an installation."""

from post_house import PostHouse

from steward.kit.seal import Seal
from steward.notifications.channels.push import public_key
from steward.notifications.push_key import push_key_of


async def test_it_is_made_once(house: PostHouse) -> None:
    keys = []
    for _ in range(2):
        async with house.database.unit() as session:
            keys.append(public_key(await push_key_of(session, house.seal)))
    assert keys[0] == keys[1]


async def test_one_that_is_lost_with_the_secret_is_made_anew(house: PostHouse) -> None:
    async with house.database.unit() as session:
        before = public_key(await push_key_of(session, house.seal))
    another = Seal("a secret of later days")
    keys = []
    for _ in range(2):
        async with house.database.unit() as session:
            keys.append(public_key(await push_key_of(session, another)))
    assert before != keys[0] == keys[1]

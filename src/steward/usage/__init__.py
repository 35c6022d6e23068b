"""The books: what each person uses, what they may use, and what is reserved before it is used."""

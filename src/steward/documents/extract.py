"""The sentences of a text that say most of what it says (SumBasic: Nenkova and Vanderwende, 2005).

A sentence is worth the mean probability of its words; once one is chosen, its words count for less,
so that the next one says something else.
"""

from collections import Counter

from steward.kit.sentences import sentences
from steward.kit.text import query_words, stem

SHORTEST = 20
LONGEST = 400
# Sentences looked at; a longer text says what it is about before that.
MOST_SENTENCES = 2000


def key_sentences(text: str, count: int) -> list[str]:
    """At most `count` sentences of the text, in their order, with white space tidied."""
    candidates = _candidates(text)
    words = [[stem(word) for word in query_words(sentence)] for sentence in candidates]
    total = Counter(word for ones in words for word in ones)
    all_words = sum(total.values()) or 1
    probability = {word: times / all_words for word, times in total.items()}
    chosen: list[int] = []
    for _ in range(min(count, len(candidates))):
        best = max(
            (n for n in range(len(candidates)) if n not in chosen),
            key=lambda n: sum(probability[word] for word in words[n]) / (len(words[n]) or 1),
        )
        chosen.append(best)
        for word in words[best]:
            probability[word] **= 2
    return [candidates[n] for n in sorted(chosen)]


def _candidates(text: str) -> list[str]:
    """Whole sentences of a readable length, each once; or what there is, if there are none."""
    found: dict[str, None] = {}
    short: dict[str, None] = {}
    for start, end in sentences(text):
        sentence = " ".join(text[start:end].split())
        if SHORTEST <= len(sentence) <= LONGEST:
            found[sentence] = None
        elif sentence:
            short[sentence[:LONGEST]] = None
        if len(found) >= MOST_SENTENCES:
            break
    return list(found or short)

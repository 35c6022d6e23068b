"""Compares what people sent, and what arrived, with what the database says of notifications."""

from collections import Counter, defaultdict

from chaos.diary import Diary
from chaos.findings import Line, counts
from chaos.letterboxes import Arrival
from chaos.lives import OneSteward
from chaos.rows import Rows

# What leaves the house, and so may come twice.
CARRIED = ("email", "webhook")


class ToldAccount:
    """The notifications of a diary, a database and the letterboxes."""

    def __init__(
        self, diary: Diary, rows: Rows, arrivals: list[Arrival], steward: OneSteward
    ) -> None:
        self.diary, self.arrivals, self.steward = diary, arrivals, steward
        self.notifications = rows("SELECT * FROM notification")
        self.deliveries = rows("SELECT * FROM delivery")
        self.items = rows("SELECT * FROM inbox_item")

    def lines(self) -> list[Line]:
        """Every check."""
        return [self.posted(), self.deliveries_done(), self.arrived()]

    def posted(self) -> Line:
        """What was taken is there once, with a way over each channel and one place in the inbox;
        what was cut off is there at most once."""
        times = Counter(one["key"] for one in self.notifications)
        ids = {one["key"]: one["id"] for one in self.notifications}
        ways = Counter((one["notification_id"], one["channel"]) for one in self.deliveries)
        inbox = Counter(item["title"] for item in self.items)
        wrong = []
        for one in self.diary.told:
            here = times[one.key]
            if here != 1 if one.id else here > 1:
                wrong.append(f"{one.key}: there {here} times")
            elif here and one.id not in (None, ids[one.key]):
                wrong.append(f"{one.key}: {one.id} was said, {ids[one.key]} is there")
            elif inbox[one.key] != here:
                wrong.append(f"{one.key}: {inbox[one.key]} times in the inbox")
            for channel in CARRIED if here else ():
                if ways[ids[one.key], channel] != 1:
                    wrong.append(f"{one.key}: {ways[ids[one.key], channel]} by {channel}")
        others = len(self.notifications) - sum(map(bool, (times[t.key] for t in self.diary.told)))
        unsure = sum(one.id is None for one in self.diary.told)
        counted = f"{len(self.diary.told)} posted, {unsure} of them cut off; {others} by Steward"
        return Line("notifications", counted, wrong)

    def deliveries_done(self) -> Line:
        """Each is sent, and none is being sent by nobody."""
        wrong = [
            f"{one['id']} by {one['channel']}: {one['status']} {one['why'] or ''}"
            for one in self.deliveries
            if one["status"] != "sent"
        ]
        ways = Counter(one["channel"] for one in self.deliveries)
        tries = sum(one["attempt"] > 1 for one in self.deliveries)
        return Line("deliveries", f"{counts(ways)}; {tries} tried more than once", wrong)

    def arrived(self) -> Line:
        """What is sent has arrived, and only that; it came twice only where a kill came between,
        and then under the same id."""
        came: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
        for arrival in self.arrivals:
            came[arrival.channel, arrival.id].append(arrival.at)
        books = {
            (one["channel"], one["id"]): one["status"]
            for one in self.deliveries
            if one["channel"] in CARRIED
        }
        wrong = [f"{name} has arrived and is in no book" for name in came if name not in books]
        wrong += [
            f"{name} is sent and has not arrived"
            for name, status in books.items()
            if status == "sent" and name not in came
        ]
        doubles = 0
        for name, moments in came.items():
            for moment in sorted(moments)[:-1]:
                doubles += 1
                life = self.steward.life_at(moment)
                if life.end is None or life.left_well:
                    wrong.append(f"{name} came again although nothing was killed: {life}")
        ids = Counter(id_ for _, id_ in came)
        wrong += [f"{id_} is an id of two" for id_, times in ids.items() if times > 1]
        channels = Counter(channel for channel, _ in came)
        counted = f"{counts(channels)}; {doubles} came twice, by a kill, under the same id"
        return Line("arrivals", counted, wrong)

"""Places for work that goes on at the same time, and a queue of bounded length and patience before them."""

import asyncio
from collections import deque
from dataclasses import dataclass

from api.problems import BusyError


class Places:
    """So many places; whoever comes when all are taken waits for a bounded time, if not too many wait.

    Some are for those alone of whom it is known that they give their place back soon.
    """

    def __init__(self, size: int, queue: int, seconds: float, reserved: int = 0) -> None:
        self.size, self._queue, self._seconds = size, queue, seconds
        self._free = size
        self._for_strangers = size - reserved
        self._turns: deque[_Turn] = deque()

    @property
    def taken(self) -> int:
        """How many places are taken."""
        return self.size - self._free

    @property
    def is_wanted(self) -> bool:
        """Does anybody wait?"""
        return bool(self._turns)

    async def take(self, is_known: bool = False) -> None:
        """Take a place; BusyError where too many wait already, or none gets free in time."""
        if self.take_now(is_known):
            return
        if len(self._turns) >= self._queue:
            raise BusyError("Too many queries are waiting; ask again in a few seconds.")
        turn = _Turn(is_known, asyncio.get_running_loop().create_future())
        self._turns.append(turn)
        try:
            async with asyncio.timeout(self._seconds):
                await turn.came
        except TimeoutError:
            self._give_up(turn)
            raise BusyError("All query workers are busy; ask again in a few seconds.") from None
        except asyncio.CancelledError:
            self._give_up(turn)
            raise

    def take_now(self, is_known: bool = False) -> bool:
        """Take a place if there is a free one."""
        if self._free == 0 or not (is_known or self._for_strangers):
            return False
        self._free -= 1
        self._for_strangers -= not is_known
        return True

    def free(self, is_known: bool = False) -> None:
        """Give a place back, to who waits longest and may have it."""
        self._free += 1
        self._for_strangers += not is_known
        for turn in list(self._turns):
            if not turn.came.done() and self.take_now(turn.is_known):
                self._turns.remove(turn)
                turn.came.set_result(None)
                return

    def _give_up(self, turn: "_Turn") -> None:
        if turn in self._turns:
            self._turns.remove(turn)
        elif not turn.came.cancelled():
            self.free(turn.is_known)  # the turn came at the same moment


@dataclass(frozen=True, slots=True, eq=False)
class _Turn:
    """Somebody who waits."""

    is_known: bool
    came: "asyncio.Future[None]"

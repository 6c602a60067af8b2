"""Places for work that goes on at the same time, and a queue of bounded length and patience before them."""

import asyncio
from collections import deque

from api.problems import BusyError


class Places:
    """So many places; whoever comes when all are taken waits for a bounded time, if not too many wait."""

    def __init__(self, size: int, queue: int, seconds: float) -> None:
        self.size, self._queue, self._seconds = size, queue, seconds
        self._free = size
        self._turns: deque[asyncio.Future[None]] = deque()

    async def take(self) -> None:
        """Take a place; BusyError where too many wait already, or none gets free in time."""
        if self.take_now():
            return
        if len(self._turns) >= self._queue:
            raise BusyError("Too many queries are waiting; ask again in a few seconds.")
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._turns.append(turn)
        try:
            async with asyncio.timeout(self._seconds):
                await turn
        except TimeoutError:
            self._give_up(turn)
            raise BusyError("All query workers are busy; ask again in a few seconds.") from None
        except asyncio.CancelledError:
            self._give_up(turn)
            raise

    def take_now(self) -> bool:
        """Take a place if there is a free one."""
        if self._free == 0:
            return False
        self._free -= 1
        return True

    def free(self) -> None:
        """Give a place back, to who waits longest."""
        while self._turns:
            turn = self._turns.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1

    def _give_up(self, turn: "asyncio.Future[None]") -> None:
        if turn.done() and not turn.cancelled():
            self.free()  # the turn came at the same moment
        elif turn in self._turns:
            self._turns.remove(turn)

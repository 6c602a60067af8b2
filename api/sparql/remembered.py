"""What has been found out about queries, as long as there is room for it."""

from collections import OrderedDict


class Remembered:
    """A set that forgets what was not met for longest when it is full."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._keys: OrderedDict[bytes, None] = OrderedDict()

    def __contains__(self, key: bytes) -> bool:
        return key in self._keys

    def add(self, key: bytes) -> None:
        """Remember it, as met just now."""
        self._keys[key] = None
        self._keys.move_to_end(key)
        if len(self._keys) > self._size:
            self._keys.popitem(last=False)

    def discard(self, key: bytes) -> None:
        """Forget it."""
        self._keys.pop(key, None)

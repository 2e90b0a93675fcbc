// Text that a browser keeps by name. Where the browser refuses (private window, full disk) it lasts as long as the page.

/** Texts by name. */
export interface TextStorage {
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
  names(): string[]
}

/** In memory only. */
export function createMemoryStorage(): TextStorage {
  const texts = new Map<string, string>()
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
    names: () => [...texts.keys()],
  }
}

/** `open` gives the browser's storage and may throw; what it refuses is kept in memory. */
export function createSafeStorage(open: () => Storage): TextStorage {
  const memory = createMemoryStorage()
  const attempt = <Result>(action: (storage: Storage) => Result, otherwise: Result): Result => {
    try {
      return action(open())
    } catch {
      // The promise of this file: refusal means memory, see the first line.
      return otherwise
    }
  }
  return {
    getItem: (name) => memory.getItem(name) ?? attempt((storage) => storage.getItem(name), null),
    setItem(name, text) {
      const kept = attempt((storage) => {
        storage.setItem(name, text)
        return true
      }, false)
      if (kept) memory.removeItem(name)
      else memory.setItem(name, text)
    },
    removeItem(name) {
      memory.removeItem(name)
      attempt((storage) => storage.removeItem(name), undefined)
    },
    names: () => [...new Set([...memory.names(), ...attempt((storage) => Object.keys(storage), [])])],
  }
}

// The language of the interface: what this browser chose before, else Dutch, unless the browser asks for English only.
import { type Lang, langs } from '@kringbord/shared/form'
import { useSyncExternalStore } from 'react'

const STORED = 'kringbord.lang'

// Module state on purpose: one browser tab shows one language, and texts outside React need it too.
let current: Lang | null = null
const listeners = new Set<() => void>()

/** The language for someone whose browser lists `wanted`, most wanted first, and who chose `stored` earlier. */
export function chooseLang(stored: string | null, wanted: readonly string[]): Lang {
  const known = langs.find((lang) => lang === stored)
  if (known) return known
  const english = wanted.length > 0 && wanted.every((tag) => tag.toLowerCase().startsWith('en'))
  return english ? 'en' : 'nl'
}

/** The language now. */
export function getLang(): Lang {
  current ??= chooseLang(readStored(), navigator.languages)
  return current
}

/** Changes the language everywhere, in `<html lang>` too, and remembers it on this device. */
export function setLang(lang: Lang): void {
  current = lang
  document.documentElement.lang = lang
  try {
    localStorage.setItem(STORED, lang)
  } catch {
    // Storage may be switched off: the choice then lasts as long as this page.
  }
  for (const listener of listeners) listener()
}

/** The language now, for a component. */
export function useLang(): Lang {
  return useSyncExternalStore(subscribe, getLang)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

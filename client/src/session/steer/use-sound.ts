// Whether this device sounds the timer: on for who facilitates, off for the others until they ask for it. Remembered.
import { useEffect, useRef, useState } from 'react'
import { createTones, type Tones } from './tone.ts'

const SOUND = 'kringbord.sound'

export type Sound = { on: boolean; toggle(): void; play(which: 'last-minute' | 'over'): void }

/** `byDefault` counts as long as nobody chose on this device. */
export function useSound({ byDefault }: { byDefault: boolean }): Sound {
  const [on, setOn] = useState(() => readChoice() ?? byDefault)
  const tones = useRef<Tones | null>(null)
  useEffect(() => {
    const made = createTones()
    tones.current = made
    return () => {
      tones.current = null
      made.close()
    }
  }, [])
  return {
    on,
    toggle() {
      setOn(!on)
      writeChoice(!on)
      // So that one hears what it will be.
      if (!on) tones.current?.play('last-minute')
    },
    play: (which) => on && tones.current?.play(which),
  }
}

function readChoice(): boolean | null {
  try {
    const choice = localStorage.getItem(SOUND)
    return choice === null ? null : choice === 'on'
  } catch {
    // Storage may be switched off: nothing was chosen then.
    return null
  }
}

function writeChoice(on: boolean): void {
  try {
    localStorage.setItem(SOUND, on ? 'on' : 'off')
  } catch {
    // Storage may be switched off: the choice then lasts as long as this page.
  }
}

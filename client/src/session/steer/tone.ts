// Two short tones: one for the last minute, two for the end. Made by the browser itself, and silent until someone has
// touched the page: browsers ask that, and so does a quiet room.

export type Tones = {
  play(which: 'last-minute' | 'over'): void
  close(): void
}

/** Pitch in Hz and start in seconds. */
const scores = {
  'last-minute': [[587.33, 0]],
  over: [
    [659.25, 0],
    [493.88, 0.28],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>

const LENGTH = 0.9
const LOUD = 0.16

/** Waits for the first touch or key to get ready. */
export function createTones(): Tones {
  let context: AudioContext | null = null
  const wake = () => {
    stop()
    context = new AudioContext()
  }
  const stop = () => {
    for (const kind of ['pointerdown', 'keydown'] as const) document.removeEventListener(kind, wake, true)
  }
  for (const kind of ['pointerdown', 'keydown'] as const) document.addEventListener(kind, wake, true)
  return {
    play(which) {
      if (!context) return
      void context.resume()
      for (const [pitch, start] of scores[which]) ring(context, pitch, context.currentTime + start)
    },
    close() {
      stop()
      void context?.close()
    },
  }
}

/** One tone like a small bell: it comes quickly and fades. */
function ring(context: AudioContext, pitch: number, at: number): void {
  const volume = context.createGain()
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUD, at + 0.015)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + LENGTH)
  volume.connect(context.destination)
  const tone = context.createOscillator()
  tone.frequency.value = pitch
  tone.connect(volume)
  tone.start(at)
  tone.stop(at + LENGTH)
}

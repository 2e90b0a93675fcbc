// Which picture a tegel gets: small tiles to choose from, or a surprise.
import type { OwnNote } from '@kringbord/shared/own-notes'
import { lazy, Suspense, useId } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { motifs } from './kept-note.ts'
import { texts } from './motif-texts.ts'

type Look = OwnNote['look']

/** The drawings come with the board. */
const Tile = lazy(() => import('../../board/shapes/tegel/tile.tsx').then((module) => ({ default: module.Tile })))

export function MotifField({ value, onChange }: { value: Look; onChange(look: Look): void }) {
  const t = useTexts(texts)
  const name = useId()
  return (
    <fieldset className="k-own-motifs">
      <legend className="k-label">{t('motif')}</legend>
      <div>
        {(['', ...motifs] as const).map((motif) => {
          const title = t(motif === '' ? 'motif.any' : `motif.${motif}`)
          return (
            <label key={motif} title={title}>
              <input
                type="radio"
                name={name}
                checked={motif === value}
                aria-label={title}
                onChange={() => onChange(motif)}
              />
              {motif === '' ? (
                <span aria-hidden="true">?</span>
              ) : (
                <svg viewBox="178 22 244 184" aria-hidden="true">
                  <Suspense fallback={null}>
                    <Tile motif={motif} signed={false} />
                  </Suspense>
                </svg>
              )}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

// Which picture a tegel gets: small tiles to choose from, or a surprise. With its drawings too much for a light page: there it
// comes with the first tegel.
import type { OwnNote } from '@kringbord/shared/own-notes'
import { tegelMotifs } from '@kringbord/shared/tegel-motifs'
import { useId } from 'react'
import { Tile } from '../../board/shapes/tegel/tile.tsx'
import { useTexts } from '../../i18n/texts.ts'
import './motif-field.css'
import { texts } from './motif-texts.ts'

type Look = OwnNote['look']

export default function MotifField({ value, onChange }: { value: Look; onChange(look: Look): void }) {
  const t = useTexts(texts)
  const name = useId()
  return (
    <fieldset className="k-own-motifs">
      <legend className="k-label">{t('motif')}</legend>
      <div>
        {(['', ...tegelMotifs] as const).map((motif) => {
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
                  <Tile motif={motif} signed={false} />
                </svg>
              )}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

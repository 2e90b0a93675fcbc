// What someone chooses about a tegel: its picture, the name under the text, and whether it may leave the group.
import type { TegelShape } from '@kringbord/shared/schema'
import { type TegelMotif, tegelMotifs } from '@kringbord/shared/tegel-motifs'
import { type ReactNode, useId } from 'react'
import { useEditor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Tile } from '../shapes/tegel/tile.tsx'
import { texts } from './texts.ts'

/** Longest name under a tegel. */
const BY_LENGTH = 40

export function TegelPanel({ tegels }: { tegels: readonly TegelShape[] }): ReactNode {
  const t = useTexts(texts)
  const editor = useEditor()
  const id = useId()
  const [first] = tegels
  if (!first) return null
  const change = (props: Partial<TegelShape['props']>) => {
    editor.markHistoryStoppingPoint('tegel')
    editor.updateShapes(tegels.map((tegel) => ({ id: tegel.id, type: 'tegel', props })))
  }
  return (
    <div className="tegel-panel">
      <fieldset>
        <legend>{t('tegel.motif')}</legend>
        {tegelMotifs.map((motif) => (
          <MotifButton
            key={motif}
            motif={motif}
            chosen={tegels.every((tegel) => tegel.props.motif === motif)}
            onChoose={() => change({ motif })}
          />
        ))}
      </fieldset>
      <label htmlFor={`${id}-by`}>{t('tegel.by')}</label>
      <input
        id={`${id}-by`}
        type="text"
        maxLength={BY_LENGTH}
        value={first.props.by}
        placeholder={t('tegel.by.hint')}
        autoComplete="off"
        onChange={(event) => change({ by: event.target.value })}
      />
      <label className="tegel-panel-check">
        <input
          type="checkbox"
          checked={tegels.every((tegel) => tegel.props.shareable)}
          onChange={(event) => change({ shareable: event.target.checked })}
        />
        {t('tegel.shareable')}
      </label>
    </div>
  )
}

type MotifButtonProps = { motif: TegelMotif; chosen: boolean; onChoose(): void }

/** The picture itself, cut from the tile. */
function MotifButton({ motif, chosen, onChoose }: MotifButtonProps): ReactNode {
  const t = useTexts(texts)
  const name = t(`motif.${motif}`)
  return (
    <button type="button" aria-pressed={chosen} title={name} aria-label={name} onClick={onChoose}>
      <svg viewBox="178 22 244 184" aria-hidden="true">
        <Tile motif={motif} signed={false} />
      </svg>
    </button>
  )
}

// The title in the top bar. A facilitator changes it in place: Enter keeps it, Escape lets it be.
import { MAX_TITLE_LENGTH } from '@kringbord/shared/limits'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { texts } from './texts.ts'

/** `onRename` is null for who may not. */
export function BoardTitle({ title, onRename }: { title: string; onRename: ((title: string) => void) | null }) {
  const t = useTexts(texts)
  const [editing, setEditing] = useState(false)
  if (!onRename) return <h1 className="k-bar-title">{title}</h1>
  const done = (next: string | null) => {
    setEditing(false)
    const clean = next?.replace(/\s+/g, ' ').trim() ?? ''
    if (clean && clean !== title) onRename(clean)
  }
  return (
    <h1 className="k-bar-title">
      {editing ? (
        <TitleInput title={title} onDone={done} />
      ) : (
        <button type="button" title={t('rename')} onClick={() => setEditing(true)}>
          {title}
        </button>
      )}
    </h1>
  )
}

function TitleInput({ title, onDone }: { title: string; onDone(title: string | null): void }) {
  const t = useTexts(texts)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(title)
  const done = useRef(false)
  useEffect(() => input.current?.select(), [])
  const finish = (next: string | null) => {
    if (!done.current) onDone(next)
    done.current = true
  }
  return (
    <input
      ref={input}
      aria-label={t('titleLabel')}
      maxLength={MAX_TITLE_LENGTH}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(text)
        if (event.key === 'Escape') finish(null)
      }}
    />
  )
}

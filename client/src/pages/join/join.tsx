// Joining a board: who you are, and in. Whoever this device remembers needs one tap.
import type { Role } from '@kringbord/shared/access'
import type { BoardFacts, Joined, Person } from '@kringbord/shared/api'
import { type FormEvent, useRef, useState } from 'react'
import { ApiError } from '../../api-error.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Plint } from '../../ui/page.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { JoinHead } from './join-head.tsx'
import './join.css'
import { BoardNotice } from '../notice/notices.tsx'
import { joinBoard, nobody } from './join-board.ts'
import { KnownPerson } from './known-person.tsx'
import { PersonForm } from './person-form.tsx'
import { texts } from './texts.ts'

type JoinProps = {
  facts: BoardFacts
  /** From the link, after `#k=`. */
  boardKey: string
  /** What the key gives. */
  role: Role
  /** The place is already kept on this device. */
  onJoined(joined: Joined, person: Person): void
}

const finalCodes = ['wrong-key', 'closed', 'gone', 'not-found', 'removed', 'refused']

export function Join({ facts, boardKey, role, onJoined }: JoinProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const services = useServices()
  const known = services.device.person()
  const [asKnown, setAsKnown] = useState(known !== null)
  const [person, setPerson] = useState<Person>(known ?? nobody)
  const [remember, setRemember] = useState(known !== null)
  const [busy, setBusy] = useState(false)
  const [unnamed, setUnnamed] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const form = useRef<HTMLFormElement>(null)
  useTitle(facts.title)

  if (!facts.joinOpen && role === 'participant') return <BoardNotice error={new ApiError('closed')} />
  if (error instanceof ApiError && finalCodes.includes(error.code)) return <BoardNotice error={error} />

  const join = async (who: Person) => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      onJoined(await joinBoard(services, { facts, key: boardKey, person: who, remember }), who)
    } catch (cause) {
      setError(cause)
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = person.name.trim()
    setUnnamed(name === '')
    if (name === '') form.current?.querySelector('input')?.focus()
    else void join({ ...person, name, organisation: person.organisation.trim() })
  }
  const other = () => {
    setAsKnown(false)
    setPerson(nobody)
    setRemember(false)
  }

  return (
    <Page>
      <Plint />
      <div className="join">
        <JoinHead facts={facts} role={role} />
        <form className="join-card" ref={form} onSubmit={submit} noValidate>
          {asKnown ? (
            <KnownPerson person={person} busy={busy} onOther={other} />
          ) : (
            <>
              <PersonForm
                person={person}
                onChange={setPerson}
                nameOnly={role === 'viewer'}
                nameError={unnamed && person.name.trim() === '' ? t('name.required') : null}
              />
              <CheckField label={t('remember')} checked={remember} onChange={setRemember} />
              <div className="join-actions">
                <Button type="submit" variant="primary" size="large" wide busy={busy}>
                  {t(goText[role])}
                </Button>
                {role === 'viewer' && (
                  <Button variant="ghost" wide onClick={() => join({ ...nobody, name: t('skip.name') })}>
                    {t('skip')}
                  </Button>
                )}
              </div>
            </>
          )}
          {facts.waitingRoom && role === 'participant' && <p className="join-form-name">{t('door.waits')}</p>}
          {error !== null && <Notice tone="error">{errorText(error)}</Notice>}
        </form>
      </div>
    </Page>
  )
}

const goText = { facilitator: 'go.facilitator', participant: 'go', observer: 'go', viewer: 'go.viewer' } as const

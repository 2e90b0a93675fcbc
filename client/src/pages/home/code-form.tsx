// Joining with a short code: one large field that forgives spaces, dashes and small letters.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ApiError } from '../../api-error.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { CODE_LENGTH, normaliseCode } from './code.ts'
import './code-form.css'
import { texts } from './texts.ts'

/** `start` is tried at once when it is not empty. */
export function CodeForm({ start = '' }: { start?: string }) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const { api } = useServices()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(start)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const resolve = async (code: string) => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      if (code.length !== CODE_LENGTH) throw new ApiError('wrong-code')
      const { joinUrl } = await api.boardByCode(code)
      const { pathname, hash } = new URL(joinUrl, location.href)
      // The address of a code is not a place to come back to.
      navigate(pathname + hash, { replace: start !== '' })
    } catch (cause) {
      setError(cause)
      setBusy(false)
      input.current?.focus()
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: only the code from the address starts by itself
  useEffect(() => {
    if (start) void resolve(normaliseCode(start))
  }, [start])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void resolve(normaliseCode(typed))
  }
  const message = error === null ? null : isShort(error, typed) ? t('code.short') : errorText(error)
  return (
    <form className="code-form" onSubmit={submit} noValidate>
      <Field label={t('code.label')} help={t('code.help')} error={message}>
        {(control) => (
          <div className="code-form-row">
            <input
              {...control}
              ref={input}
              className="k-input code-form-input"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              placeholder="ABCD-2345"
              maxLength={200}
              autoCapitalize="characters"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
            />
            <Button type="submit" variant="primary" size="large" busy={busy}>
              {t('code.go')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  )
}

function isShort(error: unknown, typed: string): boolean {
  const wrong = error instanceof ApiError && error.code === 'wrong-code'
  return wrong && normaliseCode(typed).length !== CODE_LENGTH
}

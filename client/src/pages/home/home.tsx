// The start page: join with a code, begin with a working form, go on with a board, open a saved one.
import type { CreatedBoard, FormFacts } from '@kringbord/shared/api'
import { lazy, Suspense, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { getLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useServices } from '../../services.tsx'
import { Page, Plint } from '../../ui/page.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { CodeForm } from './code-form.tsx'
import { type Draft, emptyDraft, toBody } from './create/draft.ts'
import { Gallery } from './gallery.tsx'
import './home.css'
import { OpenFile } from './open-file.tsx'
import { texts } from './texts.ts'
import { useForms } from './use-forms.ts'
import { boardPath } from './when.ts'

/** Comes for who was here before. */
const RecentBoards = lazy(() => import('./recent-boards.tsx').then((part) => ({ default: part.RecentBoards })))
/** Comes when someone chooses a form. */
const CreateSheet = lazy(() => import('./create/create-sheet.tsx').then((part) => ({ default: part.CreateSheet })))
/** Few keep working forms of their own: this comes for those who do. */
const OwnForms = lazy(() => import('./own-forms.tsx').then((part) => ({ default: part.OwnForms })))

export function Home() {
  const t = useTexts(texts)
  const { api, device } = useServices()
  const [, navigate] = useLocation()
  const forms = useForms()
  const [chosen, setChosen] = useState<FormFacts | null>(null)
  const drafts = useRef(new Map<string, Draft>())
  useTitle()

  const facilitate = ({ id, title, facilitatorKey }: CreatedBoard, form: string) => {
    device.rememberBoard({ id, title, form, role: 'facilitator', key: facilitatorKey, at: Date.now() })
    navigate(boardPath({ id, key: facilitatorKey }))
  }
  const create = async (form: FormFacts, draft: Draft) => {
    facilitate(await api.createBoard(toBody(form, draft, getLang())), form.id)
    drafts.current.delete(form.id)
  }
  const known = device.recent().length > 0
  const recent = (
    <section className="home-section">
      <h2>{t('recent.title')}</h2>
      {known ? (
        <Suspense fallback={null}>
          <RecentBoards forms={forms.list} onCopied={facilitate} />
        </Suspense>
      ) : (
        <p className="home-soft">{t('recent.empty')}</p>
      )}
    </section>
  )
  const keepsForms = device.ownForms().length > 0
  return (
    <Page>
      <div className="home-hero">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <div className="home-card">
          <CodeForm />
        </div>
      </div>
      <Plint />
      <div className="home-body">
        {known && recent}
        {keepsForms && (
          <Suspense fallback={null}>
            <OwnForms />
          </Suspense>
        )}
        <section className="home-section">
          <div>
            <h2>{t('gallery.title')}</h2>
            <p className="home-soft">{t('gallery.intro')}</p>
          </div>
          <Gallery forms={forms} onChoose={setChosen}>
            <OpenFile onOpen={(board) => facilitate(board, '')} />
          </Gallery>
        </section>
        {!known && recent}
      </div>
      {chosen && (
        <Creating
          form={forms.list.find((form) => form.id === chosen.id) ?? chosen}
          drafts={drafts.current}
          onCreate={create}
          onClose={() => setChosen(null)}
        />
      )}
    </Page>
  )
}

type CreatingProps = {
  form: FormFacts
  /** Outlives the sheet: closing it keeps what was filled in. */
  drafts: Map<string, Draft>
  onCreate(form: FormFacts, draft: Draft): Promise<void>
  onClose(): void
}

function Creating({ form, drafts, onCreate, onClose }: CreatingProps) {
  const [draft, setDraft] = useState(drafts.get(form.id) ?? emptyDraft)
  const change = (next: Draft) => {
    drafts.set(form.id, next)
    setDraft(next)
  }
  return (
    <Suspense fallback={null}>
      <CreateSheet
        form={form}
        draft={draft}
        onDraft={change}
        onCreate={() => onCreate(form, draft)}
        onClose={onClose}
      />
    </Suspense>
  )
}

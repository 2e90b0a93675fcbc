// Taking a session home: posters and sheets, tegels, the report, the data. What is made is in exporters/.
import type { Joined } from '@kringbord/shared/api'
import type { PlainRecord } from '@kringbord/shared/records'
import { useCallback, useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { createApi } from '../api.ts'
import { useLang } from '../i18n/lang.ts'
import { translator, useTexts } from '../i18n/texts.ts'
import { texts as voteTexts } from '../session/votes/texts.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { DataPanel } from './data-panel.tsx'
import type { ExportContext } from './exporter.ts'
import './harvest.css'
import type { PaperSize } from './pdf/paper.ts'
import { reportSource } from './report/source.ts'
import { reportVotes } from './report/votes.ts'
import { ReportPanel } from './report-panel.tsx'
import { SheetsPanel } from './sheets-panel.tsx'
import { tegelTargets } from './target.ts'
import { TegelsPanel } from './tegels-panel.tsx'
import { texts } from './texts.ts'
import { useExport } from './use-export.ts'

type HarvestProps = { editor: Editor; boardId: string; joined: Joined; title?: string; onClose(): void }

type Tab = 'sheets' | 'tegels' | 'report' | 'data'

/** The dialog behind "Oogst". */
export default function Harvest({ editor, boardId, joined, title = joined.board.title, onClose }: HarvestProps) {
  const t = useTexts(texts)
  const lang = useLang()
  const api = useMemo(() => createApi(), [])
  const tegels = useMemo(() => tegelTargets(editor), [editor])
  const isTileWall = joined.board.form === 'tegeltjeswijsheden'
  const [tab, setTab] = useState<Tab>(isTileWall ? 'tegels' : 'sheets')
  const { state, run, cancel } = useExport()
  const busy = state.kind === 'busy'

  const source = useCallback(async () => {
    const { form, steps } = await api.session(boardId, joined.token)
    const records = editor.store.allRecords() as unknown as PlainRecord[]
    const date = new Date().toLocaleDateString(lang === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' })
    const rounds = (await api.votes(boardId, joined.token)).filter((round) => round.state === 'closed').reverse()
    const views = await Promise.all(rounds.map((round) => api.vote(boardId, joined.token, round.id)))
    const votes = reportVotes(views, translator(voteTexts, lang))
    return { ...reportSource(records, { title, formTitle: form.title, method: form.source, date, steps }), votes }
  }, [api, boardId, joined.token, editor, lang, title])
  const boardFile = async () => new Blob([JSON.stringify(await api.boardFile(boardId, joined.token))])
  const make = (id: string, label: string, targets: ExportContext['targets'] = [], paper: PaperSize = 'A1') =>
    run(id, label, { editor, title, lang, t, targets, paper, source, boardFile })

  return (
    <Dialog open title={t('title')} onClose={onClose} size="wide">
      <Tabs<Tab>
        label={t('tabs')}
        value={tab}
        onChange={setTab}
        options={[
          { value: 'sheets', label: t('tab.sheets') },
          ...(isTileWall || tegels.length > 0 ? [{ value: 'tegels' as const, label: t('tab.tegels') }] : []),
          { value: 'report', label: t('tab.report') },
          { value: 'data', label: t('tab.data') },
        ]}
      >
        <div className="k-harvest">
          {tab === 'sheets' && <SheetsPanel editor={editor} title={title} busy={busy} make={make} />}
          {tab === 'tegels' && <TegelsPanel tegels={tegels} busy={busy} make={make} />}
          {tab === 'report' && <ReportPanel source={source} busy={busy} make={make} />}
          {tab === 'data' && <DataPanel source={source} busy={busy} make={make} />}
          {state.kind === 'busy' && (
            <div className="k-harvest-busy">
              <Progress value={state.share} label={t('busy', { what: state.label })} />
              <Button onClick={cancel}>{t('cancel')}</Button>
            </div>
          )}
          {state.kind === 'done' && <Notice tone="good">{t('done', { name: state.name })}</Notice>}
          {state.kind === 'failed' && <Notice tone="error">{t('failed', { what: state.reason })}</Notice>}
        </div>
      </Tabs>
    </Dialog>
  )
}

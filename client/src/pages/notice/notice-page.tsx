// A page that says one thing and shows the way on.
import type { CSSProperties, ReactNode } from 'react'
import { Page } from '../../ui/page.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './notice-page.css'

/** Motifs on the tile, by their place in the row of tiles (ui/plint.svg). */
const motifs = { ring: 0, house: 1, tulip: 2, star: 3, heart: 4, boat: 5, note: 6, book: 7 }

type NoticePageProps = { motif?: keyof typeof motifs; title: string; text: ReactNode; children?: ReactNode }

/** `children` are the buttons. */
export function NoticePage({ motif = 'boat', title, text, children }: NoticePageProps) {
  useTitle(title)
  const style: CSSProperties & Record<'--motif', number> = { '--motif': motifs[motif] }
  return (
    <Page>
      <div className="notice-page">
        <div className="notice-page-tegel" style={style} aria-hidden="true" />
        <h1>{title}</h1>
        <p>{text}</p>
        <div className="notice-page-actions">{children}</div>
      </div>
    </Page>
  )
}

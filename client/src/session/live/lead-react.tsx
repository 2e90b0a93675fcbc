// The reactions of who facilitates, beside everyone's.
import './live.css'
import { type LiveLink, useFailed } from './live-link.ts'
import { ReactMenu } from './react-menu.tsx'

export function LeadReact({ link }: { link: LiveLink }) {
  const failed = useFailed()
  return <ReactMenu onReact={(emoji) => void link.send({ kind: 'react', emoji }).catch(failed)} />
}

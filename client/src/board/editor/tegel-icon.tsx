// The tegel in tldraw's toolbar: a tile with leaves in its corners, in the weight of tldraw's own icons.
import type { HTMLAttributes, ReactElement } from 'react'

export function tegelIcon(): ReactElement<HTMLAttributes<HTMLDivElement>> {
  return (
    <svg className="board-icon" viewBox="0 0 30 30" fill="none" stroke="currentColor" aria-hidden="true">
      <rect x={5} y={5} width={20} height={20} rx={2} strokeWidth={2} />
      <path
        d="M5 11a6 6 0 0 0 6-6M25 11a6 6 0 0 1-6-6M5 19a6 6 0 0 1 6 6M25 19a6 6 0 0 0-6 6M15 11.5l3.5 3.5-3.5 3.5-3.5-3.5z"
        strokeWidth={1.8}
        strokeLinejoin="round"
      />
    </svg>
  )
}

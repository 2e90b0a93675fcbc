// Waiting: a spinner for a moment, a bar for what takes longer.
import './progress.css'

/** Decorative: the text beside it says what is going on. */
export function Spinner() {
  return <span className="k-spinner" aria-hidden="true" />
}

/** `value` from 0 to 1; without it the bar moves to show that something happens. */
export function Progress({ value, label }: { value?: number; label: string }) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className="k-progress">
      <span aria-hidden="true">{label}</span>
      <div
        className="k-progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div
          className="k-progress-bar"
          data-unknown={percent === undefined ? '' : undefined}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  )
}

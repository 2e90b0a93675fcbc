// Catches what goes wrong while drawing, so that nobody ever sees a white page.
import { Component, type ReactNode } from 'react'
import { ErrorPage } from './notice/notices.tsx'

// A class, because React has no other way to catch these errors.
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown; failed: boolean }> {
  override state = { error: null, failed: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }

  override render() {
    return this.state.failed ? <ErrorPage error={this.state.error} /> : this.props.children
  }
}

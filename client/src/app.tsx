// Which page belongs to which address. The board is loaded only when someone goes there.
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { CodePage } from './pages/code.tsx'
import { ErrorBoundary } from './pages/error-boundary.tsx'
import { Home } from './pages/home/home.tsx'
import { NotFound } from './pages/notice/notices.tsx'
import { Waiting } from './pages/notice/waiting.tsx'
import { ToastProvider } from './ui/toast.tsx'

const BoardPage = lazy(() => import('./pages/board.tsx'))
const ScreenPage = lazy(() => import('./pages/screen.tsx'))
const PrivacyPage = lazy(() => import('./pages/privacy/privacy.tsx'))

export function App() {
  return (
    <ErrorBoundary>
      <ToastProvider>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/b/:id">{({ id }) => <BoardPage key={id} />}</Route>
            <Route path="/w/:id">{({ id }) => <ScreenPage key={id} id={id} />}</Route>
            <Route path="/c/:code?">{({ code }) => <CodePage code={code ?? ''} />}</Route>
            <Route path="/privacy" component={PrivacyPage} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </ToastProvider>
    </ErrorBoundary>
  )
}

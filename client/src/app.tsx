// Which page belongs to which address. Each page is code of its own: who comes to one loads nothing of the others.
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { ErrorBoundary } from './pages/error-boundary.tsx'
import { NotFound } from './pages/notice/notices.tsx'
import { Waiting } from './pages/notice/waiting.tsx'
import { BoardOrLight } from './pages/small-screen.tsx'
import { ToastProvider } from './ui/toast.tsx'

const Home = lazy(() => import('./pages/home/home.tsx').then((page) => ({ default: page.Home })))
const BoardPage = lazy(() => import('./pages/board.tsx'))
const ScreenPage = lazy(() => import('./pages/screen.tsx'))
const PhonePage = lazy(() => import('./pages/phone/phone.tsx'))
const CodePage = lazy(() => import('./pages/code.tsx').then((page) => ({ default: page.CodePage })))
const OwnFormPage = lazy(() => import('./pages/own-form/own-form-page.tsx'))
const PrivacyPage = lazy(() => import('./pages/privacy/privacy.tsx'))

export function App() {
  return (
    <ErrorBoundary>
      <ToastProvider>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/w/:id">{({ id }) => <ScreenPage key={id} id={id} />}</Route>
            <Route path="/b/:id">
              {({ id }) => (
                <BoardOrLight key={id} id={id}>
                  <BoardPage key={id} />
                </BoardOrLight>
              )}
            </Route>
            <Route path="/m/:id">{({ id }) => <PhonePage key={id} />}</Route>
            <Route path="/c/:code?">{({ code }) => <CodePage code={code ?? ''} />}</Route>
            <Route path="/vorm/:code">{({ code }) => <OwnFormPage key={code} code={code} />}</Route>
            <Route path="/privacy" component={PrivacyPage} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </ToastProvider>
    </ErrorBoundary>
  )
}

// Which page belongs to which address. Each page is code of its own: who comes to one loads nothing of the others.
import { Route, Switch } from 'wouter'
import { ErrorBoundary } from './pages/error-boundary.tsx'
import { NotFound } from './pages/notice/notices.tsx'
import { pageOf } from './pages/page-of.tsx'
import { BoardOrLight } from './pages/small-screen.tsx'
import { ToastProvider } from './ui/toast.tsx'

const Home = pageOf(async () => (await import('./pages/home/home.tsx')).Home)
const BoardPage = pageOf(async () => (await import('./pages/board.tsx')).default)
const ScreenPage = pageOf(async () => (await import('./pages/screen.tsx')).default)
const PhonePage = pageOf(async () => (await import('./pages/phone/phone.tsx')).default)
const CodePage = pageOf(async () => (await import('./pages/code.tsx')).CodePage)
const OwnFormPage = pageOf(async () => (await import('./pages/own-form/own-form-page.tsx')).default)
const PrivacyPage = pageOf(async () => (await import('./pages/privacy/privacy.tsx')).default)

export function App() {
  return (
    <ErrorBoundary>
      <ToastProvider>
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
      </ToastProvider>
    </ErrorBoundary>
  )
}

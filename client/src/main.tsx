// Starts the client in the page.
import { createRoot } from 'react-dom/client'
import { createApi } from './api.ts'
import { App } from './app.tsx'
import { createDevice } from './device.ts'
import { getLang } from './i18n/lang.ts'
import { ServicesProvider } from './services.tsx'
import { addFonts } from './ui/fonts.ts'
import './ui/theme.css'

addFonts(document.fonts)
document.documentElement.lang = getLang()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <ServicesProvider api={createApi()} device={createDevice()}>
      <App />
    </ServicesProvider>,
  )
}

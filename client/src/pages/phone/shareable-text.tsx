// What one allows by the tick under a tegel. Code of its own, as hidden tegels are rare.
import { useTexts } from '../../i18n/texts.ts'
import { texts } from '../../session/own-notes/sign-texts.ts'

export default function ShareableText() {
  return <>{useTexts(texts)('shareable')}</>
}

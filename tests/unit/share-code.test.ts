// The short code and the QR code of a board.
import { expect, test } from 'vitest'
import { spacedCode, typedHost } from '../../client/src/session/share/code.ts'

test('a code is read in two groups', () => {
  expect(spacedCode('ABCDEFGH')).toBe('ABCD EFGH')
  expect(spacedCode('ABCD-EFGH')).toBe('ABCD EFGH')
})

test('people type only the host', () => {
  expect(typedHost('https://bord.voorbeeld.nl/b/x#k=y')).toBe('bord.voorbeeld.nl')
  expect(typedHost('http://localhost:4400/b/x')).toBe('localhost:4400')
})

// Texts of the save light and the banners.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    'light.connecting': 'Verbinden…',
    'light.saved': 'Opgeslagen',
    'light.savedAt': 'Opgeslagen om {time}',
    'light.saving': 'Bezig met opslaan…',
    'light.unsaved': 'Nog niet opgeslagen ({n})',
    'light.offline': 'Geen verbinding',
    'light.offlineWaiting': 'Geen verbinding ({n})',
    'light.cannotStore': 'Opslaan lukt nu niet',
    'light.refused': 'Niet geaccepteerd',
    'light.viewOnly': 'Alleen kijken',
    'light.ended': 'Verbinding gestopt',
    'light.title': 'Is mijn werk bewaard?',
    'help.connecting': 'We halen het bord op. Zodra je verbonden bent, wordt alles wat je doet meteen bewaard.',
    'help.saved':
      'De server heeft al je werk bevestigd: het staat daar op schijf. Je kunt dit venster sluiten. Ook als de server opnieuw start, is het er nog.',
    'help.saving': 'Je laatste wijziging is onderweg naar de server. Dit duurt meestal minder dan een seconde.',
    'help.unsaved':
      'De server heeft je laatste wijzigingen nog niet bevestigd. Laat dit venster open. We blijven het proberen.',
    'help.offline':
      'Je kunt doorwerken. Je wijzigingen staan alleen op dit apparaat, dus laat dit venster open. Zodra er weer verbinding is, voegen we alles samen.',
    'help.cannot-store':
      'Je bent verbonden, maar de server kan nu niets wegschrijven. Je werk staat op dit apparaat: laat dit venster open. We blijven het proberen.',
    'help.refused':
      'De server accepteerde je laatste wijziging niet. Ga verder: dan opent het bord opnieuw, met je werk waar dat mag.',
    'help.view-only': 'Je kijkt mee. Je verandert niets, dus er is voor jou niets te bewaren.',
    'help.ended': 'Dit apparaat is niet meer met het bord verbonden. Er wordt niets meer bewaard.',
    'light.lastSaved': 'Laatst bevestigd om {time}.',
    'light.waiting': '{n} {n|wijziging wacht|wijzigingen wachten} op bevestiging.',
    'banner.offline': 'Geen verbinding. Je kunt doorwerken.',
    'banner.offlineWaiting':
      'Geen verbinding: {n} {n|wijziging staat|wijzigingen staan} alleen op dit apparaat. Laat dit venster open.',
    'banner.retry': 'Verbind nu',
    'banner.merging': 'Weer verbonden. We voegen je werk samen…',
    'banner.merged': 'Weer verbonden, alles is bewaard.',
    'banner.cannotStore': 'De server kan nu niet opslaan. Je werk staat op dit apparaat: laat dit venster open.',
    'banner.refused':
      'Een wijziging van jou mag hier niet, dus er wordt nu niets bewaard. Je werk staat nog op dit scherm.',
    'banner.goOn': 'Ga verder',
    'banner.back': 'Je bent terug. {n} {n|ding van jou staat|dingen van jou staan} weer op het bord.',
    'banner.backAll': 'Je bent terug op het bord. Alles wat bewaard was, staat er.',
    'banner.left':
      'Je bent terug. {n} {n|ding mag|dingen mogen} hier niet meer op het bord. Bewaar een kopie, dan ben je niets kwijt.',
    'banner.saveCopy': 'Bewaar een kopie',
    'banner.reopen': 'Open opnieuw',
    'banner.ended': 'De verbinding met dit bord is gestopt.',
    'banner.endedGone': 'Dit bord is verwijderd.',
    'banner.endedUnreadable':
      'Dit bord is op de server beschadigd en kan niet open. Vraag de beheerder om een reservekopie terug te zetten.',
    'banner.setAside': '{n} {n|object kan|objecten kunnen} niet worden getoond. De inhoud blijft bewaard.',
    'banner.notAccepted':
      '{n} {n|object is|objecten zijn} te groot om te bewaren en {n|staat|staan} alleen op dit scherm. Maak de tekst korter.',
    'banner.viewer': 'Je kijkt mee. Je kunt niets veranderen.',
    'banner.observer': 'Je bent toeschouwer. Je ziet alles en verandert niets.',
    'banner.dismiss': 'Sluit melding',
  },
  en: {
    'light.connecting': 'Connecting…',
    'light.saved': 'Saved',
    'light.savedAt': 'Saved at {time}',
    'light.saving': 'Saving…',
    'light.unsaved': 'Not saved yet ({n})',
    'light.offline': 'No connection',
    'light.offlineWaiting': 'No connection ({n})',
    'light.cannotStore': 'Cannot save now',
    'light.refused': 'Not accepted',
    'light.viewOnly': 'View only',
    'light.ended': 'Disconnected',
    'light.title': 'Is my work safe?',
    'help.connecting': 'We are fetching the board. Once connected, everything you do is saved straight away.',
    'help.saved':
      'The server has confirmed all your work: it is on disk there. You can close this window. It is still there when the server restarts.',
    'help.saving': 'Your last change is on its way to the server. This usually takes less than a second.',
    'help.unsaved': 'The server has not confirmed your last changes yet. Keep this window open. We keep trying.',
    'help.offline':
      'You can go on working. Your changes are on this device only, so keep this window open. We merge everything as soon as you are connected again.',
    'help.cannot-store':
      'You are connected, but the server cannot write anything now. Your work is on this device: keep this window open. We keep trying.',
    'help.refused':
      'The server did not accept your last change. Go on: the board opens anew, with your work where that is allowed.',
    'help.view-only': 'You are watching. You change nothing, so there is nothing to save.',
    'help.ended': 'This device is no longer connected to the board. Nothing is saved any more.',
    'light.lastSaved': 'Last confirmed at {time}.',
    'light.waiting': '{n} {n|change waits|changes wait} for confirmation.',
    'banner.offline': 'No connection. You can go on working.',
    'banner.offlineWaiting': 'No connection: {n} {n|change is|changes are} on this device only. Keep this window open.',
    'banner.retry': 'Connect now',
    'banner.merging': 'Connected again. Merging your work…',
    'banner.merged': 'Connected again, everything is saved.',
    'banner.cannotStore': 'The server cannot save now. Your work is on this device: keep this window open.',
    'banner.refused':
      'A change of yours is not allowed here, so nothing is saved now. Your work is still on this screen.',
    'banner.goOn': 'Go on',
    'banner.back': 'You are back. {n} {n|thing|things} of yours {n|is|are} on the board again.',
    'banner.backAll': 'You are back on the board. All that was saved is there.',
    'banner.left':
      'You are back. {n} {n|thing|things} may not be on the board here any more. Save a copy, then nothing is lost.',
    'banner.saveCopy': 'Save a copy',
    'banner.reopen': 'Open again',
    'banner.ended': 'The connection to this board has ended.',
    'banner.endedGone': 'This board has been deleted.',
    'banner.endedUnreadable':
      'This board is damaged on the server and cannot be opened. Ask the administrator to put back a backup.',
    'banner.setAside': '{n} {n|object|objects} cannot be shown. The content is kept.',
    'banner.notAccepted':
      '{n} {n|object is|objects are} too large to save and {n|is|are} on this screen only. Make the text shorter.',
    'banner.viewer': 'You are watching. You cannot change anything.',
    'banner.observer': 'You are an observer. You see everything and change nothing.',
    'banner.dismiss': 'Close message',
  },
})

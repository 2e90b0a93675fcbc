// Texts of the page about what is kept.
import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  nl: {
    title: 'Wat we bewaren',
    intro:
      'Kringbord draait op een eigen server. Er gaan geen gegevens naar andere bedrijven: geen volgers, geen reclame, geen cookies.',
    device: 'Op dit apparaat',
    'device.boards':
      'De borden die je hier opende en de werkvormen die je hier bewaarde, met hun link. Je haalt ze weg in de lijst op de beginpagina.',
    'device.person': 'Je naam, organisatie, domein en rol. Alleen als je daarvoor kiest.',
    'device.place':
      'Je plek op een bord, zodat je na het verversen verder kunt. Die verdwijnt als je het tabblad sluit, tenzij je onthouden wilt worden.',
    'device.unsent': 'Tekst die nog niet verstuurd is. Die verdwijnt zodra de server haar heeft.',
    'device.lang':
      'De taal die je kiest, of je de eenvoudige weergave wilt, of je de stappen open hebt staan, en instellingen van het tekenprogramma.',
    server: 'Op de server',
    'server.board': 'Alles wat op een bord staat, ook wat later is gewijzigd of weggehaald.',
    'server.people':
      'Van wie meedoet: naam, organisatie, domein, rol en het moment van meedoen. Andere deelnemers zien dit ook.',
    'server.images': 'Afbeeldingen die op een bord zijn gezet.',
    'server.log': 'Een logboek zonder namen en zonder teksten, om storingen op te lossen.',
    erase: 'Maak dit apparaat leeg',
    'erase.help':
      'Je haalt hiermee alles weg wat Kringbord op dit apparaat bewaart. De borden zelf blijven op de server. Bewaar eerst de link van borden die je begeleidt.',
    'erase.confirm': 'Ja, haal alles weg',
    'erase.cancel': 'Laat staan',
    'erase.done': 'Dit apparaat is leeg.',
  },
  en: {
    title: 'What we keep',
    intro:
      'Kringbord runs on its own server. No data goes to other companies: no trackers, no advertising, no cookies.',
    device: 'On this device',
    'device.boards':
      'The boards that you opened here and the working forms that you kept here, with their link. You remove them from the list on the start page.',
    'device.person': 'Your name, organisation, domain and role. Only if you choose to.',
    'device.place':
      'Your place on a board, so that you can go on after a reload. It goes away when you close the tab, unless you want to be remembered.',
    'device.unsent': 'Text that has not been sent yet. It goes as soon as the server has it.',
    'device.lang':
      'The language that you choose, whether you want the simple view, whether you have the steps open, and settings of the drawing editor.',
    server: 'On the server',
    'server.board': 'Everything on a board, also what was changed or removed later.',
    'server.people':
      'Of everyone who joins: name, organisation, domain, role and the moment of joining. Other participants see this too.',
    'server.images': 'Images that were put on a board.',
    'server.log': 'A log without names and without texts, to solve problems.',
    erase: 'Empty this device',
    'erase.help':
      'This removes everything that Kringbord keeps on this device. The boards themselves stay on the server. First keep the link of boards that you facilitate.',
    'erase.confirm': 'Yes, remove everything',
    'erase.cancel': 'Leave it',
    'erase.done': 'This device is empty.',
  },
})

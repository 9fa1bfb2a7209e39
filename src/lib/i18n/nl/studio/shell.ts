export const shell = { places: { agenda: 'Agenda', messages: 'Berichten', settings: 'Instellingen' }, title: 'Studio' }

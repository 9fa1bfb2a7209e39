export const messages = { title: 'Berichten' }

export const settings = { title: 'Instellingen' }

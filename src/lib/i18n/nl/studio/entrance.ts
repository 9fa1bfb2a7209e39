export const entrance = { title: 'Inloggen' }

export const agenda = { title: 'Agenda' }

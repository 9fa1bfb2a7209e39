/** The box that stands for all of them, beside the ids of topics. */
export const allTopics = 'alles'

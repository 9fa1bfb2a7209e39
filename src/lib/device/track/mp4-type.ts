/** One Opus stream in an MP4 file, as a media element is asked about it. */
export const mp4Type = 'audio/mp4; codecs="opus"'

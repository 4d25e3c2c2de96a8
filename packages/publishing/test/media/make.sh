#!/bin/sh
# Makes the media of the tests anew, with Debian's ffmpeg: they are committed, since not every machine has it.
set -e
cd "$(dirname "$0")"
bare="-map_metadata -1 -fflags +bitexact -flags:v +bitexact"
h264="-c:v libx264 -pix_fmt yuv420p -preset veryslow -crf 51 -x264-params info=0 -g 1000"
first="-movflags +faststart"

# video NAME SIZE RATE SECONDS OPTIONS...
video() {
  name=$1 size=$2 rate=$3 seconds=$4
  shift 4
  ffmpeg -v error -y -f lavfi -i "color=c=teal:size=$size:rate=$rate:duration=$seconds" "$@" $bare "$name"
}
# picture NAME SIZE
picture() { ffmpeg -v error -y -f lavfi -i "color=c=teal:size=$2" -frames:v 1 -q:v 31 $bare "$1"; }

video upright.mp4 540x960 30 4 $h264 $first
video moov-last.mp4 540x960 30 4 $h264
video upright.mov 540x960 30 4 $h264 -f mov
video small.mp4 180x320 30 4 $h264 $first
video vp9.webm 540x960 30 4 -c:v libvpx-vp9 -crf 63 -b:v 0
video mpeg4.mp4 180x320 5 4 -c:v mpeg4 -q:v 31 $first
video av1.mp4 540x960 30 4 -c:v libaom-av1 -crf 63 -cpu-used 8 $first
video minutes-16.mp4 540x960 1/8 960 $h264 $first
video seconds-2.mp4 540x960 30 2 $h264 $first
video seconds-70.mp4 540x960 1 70 $h264 $first
video fragmented.mp4 540x960 30 4 $h264 -movflags frag_keyframe+empty_moov
video lying.mp4 960x540 30 4 $h264 $first
ffmpeg -v error -y -i lying.mp4 -c copy -metadata:s:v rotate=90 $first rotated.mp4
ffmpeg -v error -y -f lavfi -i color=c=teal:size=540x960:rate=30:duration=3 -f lavfi -i sine=duration=3:sample_rate=48000 \
  $h264 -c:a aac -ac 2 -b:a 8k -shortest $first $bare with-sound.mp4
picture square.jpg 320x320
picture upright.jpg 100x200
picture wide.jpg 200x40
picture square.png 320x320
picture square.webp 320x320
picture square.gif 64x64
picture square.tiff 32x32
picture square.bmp 16x16

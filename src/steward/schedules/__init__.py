"""Questions that are asked at a time, or again and again by cron."""

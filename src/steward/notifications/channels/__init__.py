"""The ways to reach people, one file each."""

"""The main job taken through the real screens, by keys, with a picture of every step."""

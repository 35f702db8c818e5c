"""The less usual acts of a case: each is declared once, with its words, its panel and its step."""

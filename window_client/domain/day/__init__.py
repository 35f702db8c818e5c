"""A window's day: opening, closing, queue, visits, originals, slips, fees, ratings, supervision, report."""

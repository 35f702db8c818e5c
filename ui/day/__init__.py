"""The window's day on screen: opening and closing, queue, visits, registers, fees, ratings, report."""

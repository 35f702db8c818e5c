"""The screen of certificates: to print, to answer, to hand over; blanks and numbers left."""

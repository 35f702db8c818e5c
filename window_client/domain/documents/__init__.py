"""What stands on each legal document and certificate: values by name, composed from the case alone.

A document is composed on the state of the case at the moment of its issue and can therefore be composed again
at any time, value for value. Nothing internal to the hall enters here: only what the applicant may read.
"""

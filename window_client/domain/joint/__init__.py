"""One matter of life made of several service items (一件事 / 并联审批): one application, N parallel cases."""

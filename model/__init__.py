"""What answers: weights, the engines that serve them, and how well they do. Nothing here knows the page."""

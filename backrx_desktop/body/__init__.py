"""The moving figure as numbers: skeleton, poses and the motion between them."""

"""The web app as people get it: its built files, served with the headers that keep them safe."""
